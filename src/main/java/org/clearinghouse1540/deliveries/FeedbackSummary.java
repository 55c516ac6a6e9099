package org.clearinghouse1540.deliveries;

import java.time.LocalDate;

/** The summary of a feedback, which its author wrote for publication. */
public record FeedbackSummary(
    long feedback, DeliverySide side, String party, String words, LocalDate on) {}
