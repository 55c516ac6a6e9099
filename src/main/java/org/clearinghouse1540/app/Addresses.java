package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Role.ADMINISTRATOR;
import static org.clearinghouse1540.access.Role.AGENCY;
import static org.clearinghouse1540.access.Role.CHAIR;
import static org.clearinghouse1540.access.Role.COORDINATOR;
import static org.clearinghouse1540.access.Role.EXPERT;
import static org.clearinghouse1540.access.Role.MEMBER;
import static org.clearinghouse1540.access.Role.MISSION;
import static org.clearinghouse1540.access.Role.POINT_OF_CONTACT;
import static org.clearinghouse1540.access.Role.PROVIDER;
import static org.clearinghouse1540.access.Role.REGIONAL_COORDINATOR;
import static org.clearinghouse1540.access.Role.SECRETARIAT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;

/**
 * Every address and who may call it. An address that is not here answers nobody; {@code
 * ArchitectureTest} fails on a page that has no line here.
 */
public final class Addresses {
  static final Set<Role> COMMITTEE = EnumSet.of(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT);
  static final Set<Role> EVERYBODY_SIGNED_IN = EnumSet.allOf(Role.class);
  static final Set<Role> STATE = EnumSet.of(POINT_OF_CONTACT, MISSION);
  static final Set<Role> SHARED_WITH =
      EnumSet.of(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER, REGIONAL_COORDINATOR);
  static final Set<Role> MATRIX =
      EnumSet.of(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, POINT_OF_CONTACT, MISSION);
  static final Set<Role> PUBLIC = EnumSet.noneOf(Role.class);

  /**
   * One address.
   *
   * @param roles who may call it; nobody in particular means that it is public
   */
  public record Address(String method, String pattern, Set<Role> roles) {
    public Address {
      roles = Set.copyOf(roles);
    }

    public boolean isPublic() {
      return roles.isEmpty();
    }
  }

  private static final List<Address> OWN =
      List.of(
          new Address("GET", "/", PUBLIC),
          new Address("GET", "/sign-in", PUBLIC),
          new Address("POST", "/sign-in/passkey", PUBLIC),
          new Address("POST", "/sign-in/passkey/options", PUBLIC),
          new Address("GET", "/sign-in/openid/{key}", PUBLIC),
          new Address("GET", "/sign-in/openid/{key}/done", PUBLIC),
          new Address("GET", "/sign-in/saml/{key}", PUBLIC),
          new Address("POST", "/sign-in/saml/{key}", PUBLIC),
          new Address("GET", "/sign-in/saml/{key}/done", PUBLIC),
          new Address("GET", "/sign-in/saml/{key}/metadata", PUBLIC),
          new Address("GET", "/invitation/{secret}", PUBLIC),
          new Address("POST", "/invitation/{secret}", PUBLIC),
          new Address("GET", "/too-large", PUBLIC),
          new Address("GET", "/slow-down", PUBLIC),
          new Address("GET", "/assets/**", PUBLIC),
          new Address("GET", "/webjars/htmx.org/**", PUBLIC),
          new Address("GET", "/public/events", PUBLIC),
          new Address("GET", "/public/events/{id}", PUBLIC),
          new Address("GET", "/public/events/file/{form}", PUBLIC),
          new Address("GET", "/public/events/{id}/file/{form}", PUBLIC),
          new Address("GET", "/public/requests/file/{form}", PUBLIC),
          new Address("GET", "/public/offers/file/{form}", PUBLIC),
          new Address("GET", "/public/matrices", PUBLIC),
          new Address("GET", "/public/matrices/{code}/{year}", PUBLIC),
          new Address("GET", "/public/matrices/{code}/{year}/file/{form}", PUBLIC),
          new Address("GET", "/public/posts", PUBLIC),
          new Address("GET", "/public/posts/{id}", PUBLIC),
          new Address("GET", "/public/posts/{id}/file/{form}", PUBLIC),
          new Address("GET", "/public/posts/file/{form}", PUBLIC),
          new Address("GET", "/public/feed.atom", PUBLIC),
          new Address("GET", "/public/events.ics", PUBLIC),
          new Address("GET", "/api/events", PUBLIC),
          new Address("GET", "/api/events/{id}", PUBLIC),
          new Address("GET", "/api/requests", PUBLIC),
          new Address("GET", "/api/offers", PUBLIC),
          new Address("GET", "/api/posts", PUBLIC),
          new Address("GET", "/public/states", PUBLIC),
          new Address("GET", "/public/states/{code}", PUBLIC),
          new Address("GET", "/public/requests", PUBLIC),
          new Address("GET", "/public/offers", PUBLIC),
          new Address("GET", "/desk", EVERYBODY_SIGNED_IN),
          new Address("GET", "/matrices", MATRIX),
          new Address("GET", "/matrices/all.csv", COMMITTEE),
          new Address("GET", "/matrices/{code}/{year}", MATRIX),
          new Address("GET", "/matrices/{code}/{year}/changes", MATRIX),
          new Address("GET", "/matrices/{code}/{year}/past", COMMITTEE),
          new Address("GET", "/matrices/{code}/{year}/as", MATRIX),
          new Address("GET", "/matrices/{code}/{year}/on", COMMITTEE),
          new Address("GET", "/matrices/{code}/{year}/check", COMMITTEE),
          new Address("GET", "/matrices/{code}/{year}/treaties", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/treaties", EnumSet.of(EXPERT)),
          new Address("GET", "/evidence", COMMITTEE),
          new Address("GET", "/forms", COMMITTEE),
          new Address("POST", "/forms", EnumSet.of(EXPERT)),
          new Address("GET", "/forms/proposed/{id}", COMMITTEE),
          new Address("POST", "/forms/proposed/{id}", EnumSet.of(EXPERT)),
          new Address("GET", "/forms/{year}/{file}", COMMITTEE),
          new Address("GET", "/cited/{id}", COMMITTEE),
          new Address("POST", "/cited/{id}", EnumSet.of(EXPERT)),
          new Address("POST", "/cited/{id}/text", EnumSet.of(EXPERT)),
          new Address("GET", "/matrices/{code}/{year}/file/{form}", MATRIX),
          new Address("GET", "/matrices/{code}/{year}/compare", COMMITTEE),
          new Address("GET", "/matrices/{code}/{year}/redline", COMMITTEE),
          new Address("GET", "/matrices/{code}/{year}/reading", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/reading", EnumSet.of(EXPERT)),
          new Address("GET", "/matrices/{code}/{year}/reading/{id}", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/reading/{id}", EnumSet.of(EXPERT)),
          new Address("GET", "/matrices/{code}/{year}/packet", STATE),
          new Address("POST", "/matrices/{code}/{year}/packet", STATE),
          new Address("POST", "/matrices/{code}/{year}/packet/out", STATE),
          new Address("GET", "/matrices/{code}/{year}/packet/{id}", STATE),
          new Address("POST", "/matrices/{code}/{year}/packet/{id}", STATE),
          new Address("GET", "/matrices/{code}/{year}/row", MATRIX),
          new Address("GET", "/matrices/{code}/{year}/citing", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/field", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/row", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/citing", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/expert", EnumSet.of(EXPERT)),
          new Address("POST", "/matrices/{code}/{year}/answer", STATE),
          new Address("POST", "/matrices/{code}/{year}/comment", STATE),
          new Address("POST", "/matrices/{code}/{year}/consent", STATE),
          new Address("POST", "/matrices/{code}/{year}/comment/decision", EnumSet.of(EXPERT)),
          new Address(
              "POST", "/matrices/{code}/{year}/hold", EnumSet.of(MEMBER, CHAIR, COORDINATOR)),
          new Address("POST", "/matrices/{code}/{year}/approval", EnumSet.of(CHAIR, SECRETARIAT)),
          new Address(
              "POST", "/matrices/{code}/{year}/publication", EnumSet.of(CHAIR, SECRETARIAT)),
          new Address("GET", "/account", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/password", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/code/begin", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/code/confirm", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/code/remove", EVERYBODY_SIGNED_IN),
          new Address("GET", "/accounts", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/open", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/account/role", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/sessions", EVERYBODY_SIGNED_IN),
          new Address("POST", "/accounts/sessions", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/account/passkey/options", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/passkey", EVERYBODY_SIGNED_IN),
          new Address("POST", "/account/passkey/remove", EVERYBODY_SIGNED_IN),
          new Address("POST", "/accounts/close", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/role/give", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/role/take", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/tie", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/untie", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/invite", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/recover", EnumSet.of(ADMINISTRATOR)),
          new Address("POST", "/accounts/invitation/withdraw", EnumSet.of(ADMINISTRATOR)),
          new Address("GET", "/agencies", EnumSet.of(POINT_OF_CONTACT)),
          new Address("POST", "/agencies/invite", EnumSet.of(POINT_OF_CONTACT)),
          new Address("POST", "/agencies/invitation/withdraw", EnumSet.of(POINT_OF_CONTACT)),
          new Address("GET", "/outbox", EnumSet.of(ADMINISTRATOR, SECRETARIAT, POINT_OF_CONTACT)),
          new Address("GET", "/workspace", STATE),
          new Address("POST", "/workspace", STATE),
          new Address("GET", "/workspace/asking", STATE),
          new Address("POST", "/workspace/asking", STATE),
          new Address("GET", "/workspace/{id}", STATE),
          new Address("POST", "/workspace/{id}", STATE),
          new Address("GET", "/workspace/{id}/file/{form}", STATE),
          new Address("GET", "/shared/{id}/file/{form}", SHARED_WITH),
          new Address("POST", "/workspace/{id}/summary", STATE),
          new Address("POST", "/workspace/{id}/removal", STATE),
          new Address("POST", "/workspace/{id}/consent", STATE),
          new Address("POST", "/workspace/{id}/withdrawal", STATE),
          new Address("POST", "/workspace/{id}/question", STATE),
          new Address("POST", "/workspace/{id}/question/{question}/end", STATE),
          new Address("GET", "/asked", EnumSet.of(AGENCY)),
          new Address("POST", "/asked/{id}", EnumSet.of(AGENCY)),
          new Address("GET", "/shared", SHARED_WITH),
          new Address("GET", "/shared/{id}", SHARED_WITH),
          new Address("POST", "/shared/{id}/approval", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/shared/{id}/withdrawal", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/shared/{id}/silence", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/shared/{id}/message", EnumSet.of(SECRETARIAT)),
          new Address("GET", "/events", COMMITTEE),
          new Address("GET", "/events/{id}", COMMITTEE),
          new Address("GET", "/events/{id}/file/{form}", COMMITTEE),
          new Address("POST", "/events/{id}/approval", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/events/{id}/withdrawal", EnumSet.of(SECRETARIAT)),
          new Address("GET", "/states", COMMITTEE),
          new Address("GET", "/states/{code}", COMMITTEE),
          new Address("GET", "/needs/{id}", COMMITTEE),
          new Address("GET", "/intake/notes", EnumSet.of(EXPERT)),
          new Address("POST", "/intake/notes", EnumSet.of(EXPERT)),
          new Address("GET", "/intake/notes/{id}", EnumSet.of(EXPERT)),
          new Address("POST", "/intake/notes/{id}/line", EnumSet.of(EXPERT)),
          new Address("POST", "/intake/notes/{id}/rest", EnumSet.of(EXPERT)),
          new Address("POST", "/intake/notes/{id}/record", EnumSet.of(EXPERT)),
          new Address("POST", "/intake/notes/{id}/refusal", EnumSet.of(EXPERT)),
          new Address("GET", "/documents/{id}", COMMITTEE));

  private static final List<Address> ALL =
      Stream.of(
              // Before /events/{id}, which would take /events/new for an event.
              EventAddresses.LIST,
              OWN,
              MatchingAddresses.LIST,
              CaseAddresses.LIST,
              ProviderAddresses.LIST,
              NeedAddresses.LIST,
              BriefAddresses.LIST)
          .flatMap(List::stream)
          .toList();

  private Addresses() {}

  /** All addresses, in the order in which they are tried. */
  public static List<Address> list() {
    return ALL;
  }
}
