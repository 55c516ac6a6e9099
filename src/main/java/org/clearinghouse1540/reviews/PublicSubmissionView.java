package org.clearinghouse1540.reviews;

import org.clearinghouse1540.kit.web.Template;

/**
 * A statement or submission that its sender publishes.
 *
 * @param sender the name of its sender
 * @param origin the kind of sender
 */
@Template("reviews/public-submission.jte")
record PublicSubmissionView(PublicSubmission published, String sender, String origin) {}
