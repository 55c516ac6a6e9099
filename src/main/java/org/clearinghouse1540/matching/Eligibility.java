package org.clearinghouse1540.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;

/** Checks whether a requester is in the regions of an offer; the result may be unknown. Pure. */
final class Eligibility {
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?:for |to )?(?:its |our |the )?(?:own )?(?:members?|member states|member"
              + " countries|participating states|states members)(?: only)?|(?:ses |nos )?(?:états"
              + " membres|membres)(?: seulement| uniquement)?|(?:sus )?(?:estados"
              + " miembros|miembros)(?: solamente| únicamente)?|(?:только"
              + " )?государства-(?:члены|участники)|成员国|الدول الأعضاء",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MEMBERS_IN_TEXT =
      Pattern.compile(
          "(?:only (?:for|to|available to) (?:its |our |the )?(?:own )?(?:members|member"
              + " states|participating states)|(?:for |to )?(?:its |our |the )?(?:own"
              + " )?(?:members|member states|participating states)"
              + " only|(?:open|available|restricted|limited|reserved) (?:only )?(?:to|for) (?:its"
              + " |our |the )?(?:own )?(?:members|member states|participating states)|réservée?s?"
              + " aux (?:états )?membres|uniquement (?:pour|aux) (?:ses |nos |les )?(?:états"
              + " )?membres|(?:solo|sólo|únicamente|exclusivamente) para (?:sus |nuestros |los"
              + " )?(?:estados )?miembros|только (?:для )?государств(?:ам)?[-"
              + " ](?:членов|членам|участников)|仅限成员国|للدول الأعضاء فقط)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private final Cache<String, PartyName> known = Caffeine.newBuilder().maximumSize(10_000).build();
  private final PartyResolver resolver;
  private final Groups groups;

  Eligibility(PartyResolver resolver, Groups groups) {
    this.resolver = resolver;
    this.groups = groups;
  }

  /** The eligibility of a requester. */
  enum Verdict {
    EVERYWHERE,
    INSIDE,
    SOME,
    OUTSIDE,
    UNKNOWN,
    NOT_SAID,
    NO_MEMBER
  }

  /**
   * The parts of an offer that determine eligibility.
   *
   * @param provider the provider; empty if eligibility does not depend on it
   * @param membersOnly whether the text of the offer is limited to members of the provider
   */
  record RegionScope(List<String> regions, String provider, boolean membersOnly) {
    static RegionScope of(MatchOffer offer) {
      boolean membersOnly = MEMBERS_IN_TEXT.matcher(offer.text()).find();
      boolean matters =
          membersOnly
              || offer.regions().stream()
                  .anyMatch(region -> MEMBERS.matcher(region.strip()).matches());
      return new RegionScope(offer.regions(), matters ? offer.provider() : "", membersOnly);
    }
  }

  Verdict of(RegionScope asked, MatchNeed need) {
    Verdict own = one(asked, need);
    if (need.forStates().isEmpty()
        || own == Verdict.EVERYWHERE
        || own == Verdict.INSIDE
        || own == Verdict.NOT_SAID) {
      return own;
    }
    Set<Verdict> set = EnumSet.noneOf(Verdict.class);
    need.forStates().forEach(state -> set.add(one(asked, need.by(state))));
    if (set.size() == 1) {
      return set.iterator().next();
    }
    return set.contains(Verdict.INSIDE) ? Verdict.SOME : Verdict.UNKNOWN;
  }

  private Verdict one(RegionScope asked, MatchNeed need) {
    List<String> regions = new ArrayList<>();
    asked.regions().forEach(region -> regions.addAll(parts(region)));
    if (regions.isEmpty() && !asked.membersOnly()) {
      return Verdict.NOT_SAID;
    }
    if (asked.membersOnly()
        || regions.stream().allMatch(value -> MEMBERS.matcher(value).matches())) {
      return member(asked.provider(), need)
          .map(inside -> inside ? Verdict.INSIDE : Verdict.NO_MEMBER)
          .orElse(Verdict.UNKNOWN);
    }
    Optional<State> state = requester(need.requester());
    boolean unknown = false;
    for (String region : regions) {
      if (groups.isEverywhere(region)) {
        return Verdict.EVERYWHERE;
      }
      if (sameWords(region, need.requester())
          || need.groups().stream().anyMatch(group -> sameWords(region, group))) {
        return Verdict.INSIDE;
      }
      Optional<Boolean> inside =
          MEMBERS.matcher(region).matches()
              ? member(asked.provider(), need)
              : state.isPresent()
                  ? inside(region, state.get(), need.date())
                  : byGroups(region, need);
      if (inside.isPresent() && inside.get()) {
        return Verdict.INSIDE;
      }
      unknown |= inside.isEmpty();
    }
    return unknown ? Verdict.UNKNOWN : Verdict.OUTSIDE;
  }

  /** Whether the requester is a member of the provider; empty if unknown. */
  private Optional<Boolean> member(String provider, MatchNeed need) {
    if (need.groups().stream().anyMatch(group -> sameWords(provider, group))) {
      return Optional.of(true);
    }
    return requester(need.requester()).flatMap(state -> groups.holds(provider, state, need.date()));
  }

  // A requester that is not a known State states its own groups, or is a group.
  private Optional<Boolean> byGroups(String region, MatchNeed need) {
    List<String> own = new ArrayList<>(need.groups());
    own.add(need.requester());
    if (InventedParties.meansState(region) && InventedParties.meansState(need.requester())) {
      return Optional.of(false); // Equal names were compared before.
    }
    boolean outside = false;
    for (String group : own) {
      Optional<Boolean> whole = groups.takesIn(region, group, need.date());
      if (whole.isEmpty() && requester(region).isPresent()) {
        whole =
            groups
                .members(group, need.date())
                .map(codes -> codes.contains(requester(region).get().code()))
                .filter(in -> !in);
      }
      if (whole.isPresent() && whole.get()) {
        return whole;
      }
      outside |= whole.isPresent();
    }
    // A State in a list of States is never another State, regardless of its groups.
    return outside || InventedParties.meansState(region) && !need.groups().isEmpty()
        ? Optional.of(false)
        : Optional.empty();
  }

  /**
   * The name of a party, prepared for comparison.
   *
   * @param state the code of the State of this name, or empty
   */
  record PartyName(String plain, String shortForm, String state) {
    boolean isSame(PartyName other) {
      return !plain.isEmpty()
          && !other.plain.isEmpty()
          && (plain.equals(other.plain)
              || shortForm.equals(other.shortForm)
              || !state.isEmpty() && state.equals(other.state));
    }
  }

  /** The prepared name; it is cached because it is compared often. */
  PartyName name(String name) {
    return known.get(
        name,
        key -> new PartyName(plain(key), shortOf(key), requester(key).map(State::code).orElse("")));
  }

  /** The State of this name, if any. */
  Optional<State> requester(String requester) {
    return resolver.findState(requester);
  }

  private Optional<Boolean> inside(String region, State state, String date) {
    Optional<State> named = requester(region.replaceFirst("(?:(?<!\\s)\\s+)?\\(.*\\)$", ""));
    if (named.isPresent()) {
      return Optional.of(named.get().equals(state));
    }
    return groups.holds(region, state, date);
  }

  private List<String> parts(String region) {
    List<String> parts = new ArrayList<>();
    for (String part : region.split("[;,،、]")) {
      String plain = part.strip();
      if (plain.isEmpty()) {
        continue;
      }
      String[] halves = plain.split(" and | et | y | и | e | & | و|和|及|与|以及");
      if (halves.length > 1 && !groups.isKnown(plain) && requester(plain).isEmpty()) {
        parts.addAll(List.of(halves));
      } else {
        parts.add(plain);
      }
    }
    return parts;
  }

  static boolean sameWords(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || shortOf(one).equals(shortOf(other)));
  }

  private static String plain(String text) {
    return TextFolding.IGNORING_DIACRITICS.words(text);
  }

  // 'Caribbean Community (CARICOM)' and 'CARICOM' are the same.
  private static String shortOf(String text) {
    Matcher acronym = Pattern.compile("\\(([\\p{Lu}\\p{N}-]{2,12})\\)").matcher(text);
    return acronym.find() ? plain(acronym.group(1)) : plain(text);
  }
}
