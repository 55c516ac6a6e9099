package org.clearinghouse1540.access;

import java.time.Instant;

/**
 * An account without its password.
 *
 * @param tryOut made by the program for trying it out, closed once an administrator exists
 */
public record Account(long id, String name, Role role, boolean tryOut, Instant made) {}
