package org.clearinghouse1540.history;

/**
 * A line in the access log of a record.
 *
 * @param on the date, ISO 8601
 * @param key the key of the text that says what happened
 * @param receiver the audience or the receiver, in the language of the page
 * @param channel the key of the text that names the way; empty if there is none
 * @param consent the document of the consent that was in force, or empty
 */
record DisclosureLine(String on, String key, String receiver, String channel, String consent) {}
