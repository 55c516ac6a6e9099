package org.clearinghouse1540.assistance;

import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;

/** An effect of a step beyond its record. A procedure file names the effects of its steps. */
public enum StepEffect {
  /** The members of the Committee see the case from that day on. */
  OPEN_TO_MEMBERS(Optional.empty(), Optional.of(Audience.MEMBERS)),
  /** Providers see the request from that day on if the State consents. */
  OPEN_TO_PROVIDERS(Optional.of(Audience.Use.PROVIDERS), Optional.of(Audience.PROVIDERS)),
  /** The request or its summary is public from that day on if the State consents. */
  POST(Optional.of(Audience.Use.SUMMARY), Optional.of(Audience.SUMMARY)),
  /** The offers received so far are circulated. */
  CIRCULATE_OFFERS,
  /** The State is asked whether its need has been met. */
  ASK_WHETHER_MET,
  /** The Committee is briefed. */
  BRIEF_COMMITTEE;

  private final Optional<Audience.Use> use;
  private final Optional<Audience> audience;

  StepEffect() {
    this(Optional.empty(), Optional.empty());
  }

  StepEffect(Optional<Audience.Use> use, Optional<Audience> audience) {
    this.use = use;
    this.audience = audience;
  }

  /** The audience to which it opens the request, if it opens it. */
  Optional<Audience> audience() {
    return audience;
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
