package org.clearinghouse1540.practices;

import org.clearinghouse1540.kit.document.RecordFacts;

/**
 * A practice as it is shown in a list and on its page.
 *
 * @param facts its description in the language of the page
 */
record PracticeSummary(Practice practice, RecordFacts facts) {}
