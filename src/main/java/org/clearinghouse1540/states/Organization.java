package org.clearinghouse1540.states;

/**
 * An organization, body, programme or arrangement.
 *
 * @param acronym its short name in English, the key
 * @param kind such as regional organization, NGO, research institute
 */
public record Organization(String acronym, String name, String kind) {}
