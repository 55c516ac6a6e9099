package org.clearinghouse1540.assistance;

import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;

/** An effect of a step beyond its record. A procedure file names the effects of its steps. */
public enum StepEffect {
  /** The members of the Committee see the case from that day on. */
  OPEN_TO_MEMBERS,
  /** Providers see the request from that day on if the State consents. */
  OPEN_TO_PROVIDERS(Audience.Use.PROVIDERS),
  /** The request or its summary is public from that day on if the State consents. */
  POST(Audience.Use.SUMMARY),
  /** The offers received so far are circulated. */
  CIRCULATE_OFFERS,
  /** The State is asked whether its need has been met. */
  ASK_WHETHER_MET,
  /** The Committee is briefed. */
  BRIEF_COMMITTEE;

  private final Optional<Audience.Use> use;

  StepEffect() {
    this.use = Optional.empty();
  }

  StepEffect(Audience.Use use) {
    this.use = Optional.of(use);
  }

  /** The use of the request that the State must have consented to. */
  public Optional<Audience.Use> use() {
    return use;
  }

  /** The effect as in procedure files, such as {@code open-to-members}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
