package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * A participant as the note lists it.
 *
 * @param group the group in the note's own words
 * @param asReceived the name as the note has it
 * @param kind state, observer_state, organization, committee, industry, academia or other
 * @param state ISO 3166-1 alpha-3 of the State it was matched to
 * @param body the acronym of the organization it was matched to
 */
public record Participant(
    String group, String asReceived, String kind, Optional<String> state, Optional<String> body) {}
