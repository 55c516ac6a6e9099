package org.clearinghouse1540.contacts;

import org.springframework.stereotype.Component;

/** The repositories of what is recorded about a person besides the entry. */
@Component
record PersonalRecords(Handovers handovers, Courses courses) {}
