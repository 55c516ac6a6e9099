package org.clearinghouse1540.access;

import java.time.Instant;

/**
 * An account without its password.
 *
 * @param party for whom it acts: code of a State, acronym of an organization, or empty
 * @param tryOut made by the program for trying it out, closed once an administrator exists
 */
public record Account(
    long id, String name, Role role, String party, boolean tryOut, Instant made) {}
