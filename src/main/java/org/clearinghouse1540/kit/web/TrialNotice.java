package org.clearinghouse1540.kit.web;

import org.springframework.stereotype.Component;

/** Whether every page says that this installation is for trial. */
@Component
public final class TrialNotice {
  private volatile boolean shown;

  /** Shows the notice from the next page on. */
  public void show() {
    shown = true;
  }

  boolean isShown() {
    return shown;
  }
}
