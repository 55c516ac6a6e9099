package org.clearinghouse1540.cooperation;

import org.springframework.stereotype.Component;

/** The repositories of recommendations with their results, of the schedule and of files. */
@Component
record FollowUpRecords(
    Recommendations recommendations,
    RecommendationResults results,
    JointSchedule schedule,
    JointFiles files) {}
