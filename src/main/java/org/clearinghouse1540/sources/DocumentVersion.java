package org.clearinghouse1540.sources;

import java.util.Optional;

/**
 * A version of a cited document in a language, by its web address, its kept file, or both.
 *
 * @param language as its code
 * @param official whether it is an official text; otherwise it is an unofficial translation
 * @param address its web address; may be empty
 * @param document the document with the text of the kept file
 * @param fileName the name of the kept file; empty if there is none
 */
public record DocumentVersion(
    long id,
    String language,
    boolean official,
    String address,
    Optional<Long> document,
    String fileName) {}
