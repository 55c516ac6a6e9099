package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * Who organized, supported or hosted an event.
 *
 * @param role organizer, in_cooperation, supporter, funder or host
 * @param address where this is public already; empty where it comes from a note
 */
public record Organizer(
    String asReceived,
    String name,
    Optional<String> state,
    Optional<String> body,
    String role,
    String address) {}
