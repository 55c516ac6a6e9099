package org.clearinghouse1540.contacts;

import org.springframework.stereotype.Component;

/** The repositories of further records about a person. */
@Component
record PersonalRecords(Handovers handovers, Courses courses) {}
