package org.clearinghouse1540.reviews;

import org.clearinghouse1540.kit.text.Message;

/** The paragraph and theme that the program proposes for a passage, with the reason. */
record ProposedCluster(PassageCluster cluster, Message why) {}
