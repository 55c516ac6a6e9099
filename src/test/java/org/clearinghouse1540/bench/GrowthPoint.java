package org.clearinghouse1540.bench;

/** The median time of a kind of page, in milliseconds, in a world of this many records. */
record GrowthPoint(String page, int records, double p50) {}
