package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.NamedParty;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/** The offers that cover a State, and the participants with offers; lists are never ranked. */
@Component
final class OfferCoverage {
  private final Groups groups;
  private final PartyResolver resolver;

  OfferCoverage(Groups groups, PartyResolver resolver) {
    this.groups = groups;
    this.resolver = resolver;
  }

  /** Offers for the region of a State or for all regions. */
  List<Offer> forState(AttendingState who, List<Offer> all, String date) {
    return all.stream().filter(offer -> isFor(offer, who, date)).toList();
  }

  private boolean isFor(Offer offer, AttendingState who, String date) {
    if (offer.answersARequest()) {
      return offer.answers().contains(who.name(org.clearinghouse1540.kit.text.Language.EN));
    }
    if (offer.regions().isBlank()) {
      return true;
    }
    for (String region : offer.regions().split("[;,]")) {
      if (groups.isEverywhere(region.strip()) || holds(region.strip(), who, date)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(String region, AttendingState who, String date) {
    return who.state().flatMap(state -> groups.holds(region, state, date)).orElse(false)
        || resolver.state(region) instanceof NameMatch.One<State> one
            && one.found().code().equals(who.code())
        || region.equals(who.code());
  }

  /** The participants who made an offer, in their order on the list of participants. */
  List<AttendingProvider> atTheMeeting(List<Participant> participants, List<Offer> all) {
    Map<String, List<Offer>> found = new LinkedHashMap<>();
    Function<String, NameMatch<NamedParty>> parties = resolver.parties();
    for (Participant participant : participants) {
      for (Offer offer : all) {
        if (isOf(offer, participant, parties)) {
          List<Offer> own = found.computeIfAbsent(participant.asReceived(), k -> new ArrayList<>());
          if (!own.contains(offer)) {
            own.add(offer);
          }
        }
      }
    }
    return found.entrySet().stream()
        .map(entry -> new AttendingProvider(entry.getKey(), entry.getValue()))
        .toList();
  }

  // The provider of an offer may be written in another way than the list of participants has it.
  private static boolean isOf(
      Offer offer, Participant participant, Function<String, NameMatch<NamedParty>> parties) {
    String provider = offer.provider();
    if (TextFolding.IGNORING_DIACRITICS.sameWords(participant.asReceived(), provider)) {
      return true;
    }
    if (!(parties.apply(provider) instanceof NameMatch.One<NamedParty> one)) {
      return false;
    }
    return switch (one.found()) {
      case NamedParty.OfState state -> participant.state().equals(Optional.of(state.key()));
      case NamedParty.OfOrganization body -> participant.body().equals(Optional.of(body.key()));
      case NamedParty.OfDirectory listed ->
          parties.apply(participant.asReceived()) instanceof NameMatch.One<NamedParty> party
              && party.found().equals(listed);
    };
  }
}
