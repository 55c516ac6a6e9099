package org.clearinghouse1540.reviews;

/**
 * A passage that was found in a text.
 *
 * @param place the number of its line in the text, or of its first and last line
 */
record FoundPassage(String place, String words) {}
