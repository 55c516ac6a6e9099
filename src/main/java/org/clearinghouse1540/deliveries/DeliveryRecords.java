package org.clearinghouse1540.deliveries;

import org.springframework.stereotype.Component;

/** The deliveries with their costs and the feedback on them, present and past. */
@Component
record DeliveryRecords(
    Deliveries deliveries,
    DeliveryCosts costs,
    Feedbacks feedbacks,
    FeedbackHistory history,
    FeedbackRefusals refusals) {}
