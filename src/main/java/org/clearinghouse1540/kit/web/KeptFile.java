package org.clearinghouse1540.kit.web;

/**
 * A file of a rejected form that is kept until the form is sent again.
 *
 * @param token the secret by which the form names it
 * @param name the name of the file as it was sent
 */
public record KeptFile(String token, String name) {}
