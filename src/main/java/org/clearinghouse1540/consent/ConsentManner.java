package org.clearinghouse1540.consent;

/** The manner in which consent was given. Express consent and silence are two different acts. */
public sealed interface ConsentManner {

  /** Express consent, in the document that is named. */
  record Express() implements ConsentManner {}

  /**
   * By silence: nobody objected within so many working days of United Nations Headquarters.
   *
   * @param calendar which official holidays were counted, such as {@code ST/IC/2019/23}
   */
  record Silence(int workingDays, String calendar) implements ConsentManner {}
}
