package org.clearinghouse1540.obligations;

import java.time.Instant;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.sources.Original;

/**
 * An official copy whose words were taken over.
 *
 * @param version the version of the form
 * @param taken when its words were taken over
 * @param originals the copy as received
 */
record AdoptedCopy(String version, Language language, Instant taken, List<Original> originals) {
  AdoptedCopy {
    originals = List.copyOf(originals);
  }
}
