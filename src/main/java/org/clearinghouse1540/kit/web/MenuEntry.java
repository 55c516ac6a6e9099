package org.clearinghouse1540.kit.web;

/**
 * One entry of the navigation.
 *
 * @param text the key of its text
 */
public record MenuEntry(String text, String address) {}
