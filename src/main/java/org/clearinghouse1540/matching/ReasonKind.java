package org.clearinghouse1540.matching;

import java.util.Locale;

/** The kinds of reasons for or against a candidate. */
public enum ReasonKind {
  COVERS,
  COVERS_IN_PART,
  NOT_COVERED,
  /** Not covered, but the offer includes a related subject. */
  NOT_COVERED_BUT_NEAR,
  /** The provider excludes one part of the request. */
  EXCLUDED_PIECE,
  EXCLUDES,
  NEED_NOT_SPECIFIC,
  OFFER_AREAS_NOT_KNOWN,
  NOTHING_IN_COMMON,
  NEAR_IN_MEANING,
  OFFER_SAYS,
  OTHER_WEAPONS,
  LANGUAGE_FITS,
  LANGUAGE_DIFFERS,
  AVAILABLE_FROM,
  ANSWERS_THIS,
  ANSWERS_REQUEST_NOT_ITEM,
  REGION_FITS,
  REGION_FITS_SOME,
  REGION_EVERYWHERE,
  REGION_UNKNOWN,
  REGION_NOT_SAID,
  EXCLUDED_SELF("excluded.self"),
  EXCLUDED_ANSWERS_OTHER("excluded.answers-other"),
  EXCLUDED_TRIED("excluded.tried"),
  EXCLUDED_REGION("excluded.region"),
  EXCLUDED_MEMBER("excluded.member"),
  EXCLUDED_ENDED("excluded.ended"),
  EXCLUDED_TOO_LATE("excluded.too-late"),
  EXCLUDED_EXCLUDES("excluded.excludes"),
  TOGETHER_SUBJECT("together.subject"),
  TOGETHER_REGION("together.region"),
  TOGETHER_LANGUAGE("together.language");

  private final String key;

  ReasonKind() {
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ReasonKind(String key) {
    this.key = key;
  }

  /** The text key of the sentence. */
  public String text() {
    return "matching." + key;
  }
}
