package org.clearinghouse1540.contacts;

import java.time.Instant;

/** A note that a point of contact leaves for the successor. */
record Handover(long id, long contact, String words, Instant at, String by) {}
