package org.clearinghouse1540.consent;

import java.util.Optional;

/** The manner in which consent was given. Express consent and silence are two different acts. */
public sealed interface ConsentManner {

  /** Express consent, in the document that is named. */
  record Express() implements ConsentManner {}

  /**
   * By silence: nobody objected within so many working days of United Nations Headquarters.
   *
   * @param calendar which official holidays were counted, such as {@code ST/IC/2019/23}
   * @param waitsFor the event that the period needs before it can end
   */
  record Silence(int workingDays, String calendar, Optional<SilenceWait> waitsFor)
      implements ConsentManner {
    /** Silence in a period whose last day is certain. */
    public Silence(int workingDays, String calendar) {
      this(workingDays, calendar, Optional.empty());
    }
  }
}
