package org.clearinghouse1540.deliveries;

import java.time.LocalDate;

/** A summary of feedback that its author wrote for everybody. */
public record FeedbackSummary(
    long feedback, String side, String party, String words, LocalDate on) {}
