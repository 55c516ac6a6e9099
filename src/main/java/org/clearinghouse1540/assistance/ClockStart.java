package org.clearinghouse1540.assistance;

import java.util.Locale;

/** The event from which the time limit of a step is counted. */
public enum ClockStart {
  RECEIVED,
  DATE_OF_REQUEST,
  CONSENT_GIVEN,
  OFFER_RECEIVED,
  ACTIVITY_ENDED,
  PREVIOUS_BRIEFING;

  /** The event as in procedure files, such as {@code date of request}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
