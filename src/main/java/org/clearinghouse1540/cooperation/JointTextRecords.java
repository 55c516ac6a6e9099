package org.clearinghouse1540.cooperation;

import org.springframework.stereotype.Component;

/** The repositories of joint texts, with their comments and the answers to them. */
@Component
record JointTextRecords(JointTexts texts, JointComments comments, JointAgreements agreements) {}
