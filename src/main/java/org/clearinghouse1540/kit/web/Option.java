package org.clearinghouse1540.kit.web;

/**
 * One choice of a field.
 *
 * @param value what the form sends
 * @param text what the reader sees, in the language of the page
 */
public record Option(String value, String text) {}
