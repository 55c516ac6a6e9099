package org.clearinghouse1540.cooperation;

import org.springframework.stereotype.Component;

/** The repositories of lines and of their shared versions, and the lines of national plans. */
@Component
record JointLineRecords(JointLines lines, SharedLines shared, PlanLineChoices plans) {}
