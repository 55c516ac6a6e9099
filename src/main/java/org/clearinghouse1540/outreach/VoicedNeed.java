package org.clearinghouse1540.outreach;

/**
 * A need voiced at an event. It has no formal status: only the State concerned can make a request
 * of it.
 *
 * @param paragraphs paragraphs of the resolution that the text names, such as {@code 3(d)}
 * @param who who voiced it, in the words of the note
 */
public record VoicedNeed(String words, String paragraphs, String who) {}
