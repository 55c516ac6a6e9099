package org.clearinghouse1540.kit.web;

/**
 * A file that was sent with a form.
 *
 * @param name the name that the browser gave it, without folders
 * @param content its bytes; the caller does not change them
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentFile(String name, byte[] content) {}
