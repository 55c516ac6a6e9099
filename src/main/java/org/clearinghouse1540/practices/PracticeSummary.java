package org.clearinghouse1540.practices;

import java.util.Optional;
import org.clearinghouse1540.kit.document.RecordFacts;

/**
 * A practice as it is shown in a list and on its page.
 *
 * @param facts its description in the language of the page
 * @param published whether it is published; one that is not has a mark
 * @param file the address of the file that describes it
 */
record PracticeSummary(
    Practice practice, RecordFacts facts, boolean published, Optional<String> file) {}
