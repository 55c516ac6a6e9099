package org.clearinghouse1540.access;

import org.springframework.stereotype.Component;

/** The credentials of an account here: its password, its one-time codes and its passkeys. */
@Component
record AccountCredentials(Passwords passwords, OneTimeCodes codes, Passkeys passkeys) {}
