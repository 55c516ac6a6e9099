package org.clearinghouse1540.kit.web;

import org.springframework.stereotype.Component;

/** The notice on every page of a trial installation. */
@Component
public final class TrialNotice {
  private volatile boolean shown;

  /** Shows the notice from the next page on. */
  public void show() {
    shown = true;
  }

  /** Whether this is a trial installation. */
  public boolean isShown() {
    return shown;
  }
}
