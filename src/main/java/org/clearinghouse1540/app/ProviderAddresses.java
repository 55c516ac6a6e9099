package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.ANSWER_NEEDS;
import static org.clearinghouse1540.access.Permission.ASSIGN_PROVIDERS;
import static org.clearinghouse1540.access.Permission.CIRCULATE_OFFERS;
import static org.clearinghouse1540.access.Permission.CONFIRM_NEEDS_MET;
import static org.clearinghouse1540.access.Permission.EDIT_DELIVERIES;
import static org.clearinghouse1540.access.Permission.EDIT_OFFERS;
import static org.clearinghouse1540.access.Permission.EDIT_PROVIDERS;
import static org.clearinghouse1540.access.Permission.GIVE_FEEDBACK;
import static org.clearinghouse1540.access.Permission.GIVE_OFFERS;
import static org.clearinghouse1540.access.Permission.PUBLISH_PRACTICES;
import static org.clearinghouse1540.access.Permission.READ_ACTIVITIES;
import static org.clearinghouse1540.access.Permission.READ_DELIVERIES;
import static org.clearinghouse1540.access.Permission.READ_OFFERS;
import static org.clearinghouse1540.access.Permission.READ_PRACTICES;
import static org.clearinghouse1540.access.Permission.READ_PROVIDERS;
import static org.clearinghouse1540.access.Permission.RECORD_PRACTICES;
import static org.clearinghouse1540.access.Permission.REPLY_TO_OFFERS;
import static org.clearinghouse1540.access.Permission.SUBMIT_PRACTICES;

import java.util.List;

/**
 * The addresses of offers, providers, deliveries and effective practices, and who may call them.
 */
final class ProviderAddresses {

  static final List<Address> LIST =
      List.of(
          new Address("GET", "/offers", READ_OFFERS),
          new Address("GET", "/offers/new", EDIT_OFFERS),
          new Address("POST", "/offers", EDIT_OFFERS),
          new Address("POST", "/offers/asking", CIRCULATE_OFFERS),
          new Address("GET", "/offers/file", EDIT_OFFERS),
          new Address("GET", "/offers/file/{form}", EDIT_OFFERS),
          new Address("POST", "/offers/file", EDIT_OFFERS),
          new Address("GET", "/offers/{id}", READ_OFFERS),
          new Address("GET", "/offers/{id}/shown", GIVE_OFFERS),
          new Address("GET", "/offers/{id}/change", EDIT_OFFERS),
          new Address("POST", "/offers/{id}", EDIT_OFFERS),
          new Address("POST", "/offers/{id}/giving", GIVE_OFFERS),
          new Address("POST", "/offers/{id}/confirmation", EDIT_OFFERS),
          new Address("POST", "/offers/{id}/circulation", CIRCULATE_OFFERS),
          new Address("POST", "/offers/{id}/reply", REPLY_TO_OFFERS),
          new Address("POST", "/offers/{id}/claim", GIVE_OFFERS),
          new Address("POST", "/offers/{id}/claim/decision", ASSIGN_PROVIDERS),
          new Address("POST", "/offers/{id}/consent", EDIT_OFFERS),
          new Address("POST", "/offers/{id}/withdrawal", EDIT_OFFERS),
          new Address("POST", "/offers/{id}/ending", EDIT_OFFERS),
          new Address("GET", "/providers", READ_PROVIDERS),
          new Address("POST", "/providers", EDIT_PROVIDERS),
          new Address("GET", "/providers/{id}", READ_PROVIDERS),
          new Address("POST", "/providers/{id}", EDIT_PROVIDERS),
          new Address("GET", "/subscriptions", ANSWER_NEEDS),
          new Address("POST", "/subscriptions", ANSWER_NEEDS),
          new Address("POST", "/subscriptions/{id}/end", ANSWER_NEEDS),
          new Address("GET", "/open-needs", ANSWER_NEEDS),
          new Address("GET", "/open-needs/{id}", ANSWER_NEEDS),
          new Address("POST", "/open-needs/{id}/answer", ANSWER_NEEDS),
          new Address("POST", "/open-needs/{id}/read", ANSWER_NEEDS),
          new Address("GET", "/who-does-what", READ_ACTIVITIES),
          new Address("GET", "/deliveries", READ_DELIVERIES),
          new Address("GET", "/deliveries/new", EDIT_DELIVERIES),
          new Address("POST", "/deliveries", EDIT_DELIVERIES),
          new Address("GET", "/deliveries/{id}", READ_DELIVERIES),
          new Address("GET", "/deliveries/{id}/change", EDIT_DELIVERIES),
          new Address("POST", "/deliveries/{id}", EDIT_DELIVERIES),
          new Address("POST", "/deliveries/{id}/cost", EDIT_DELIVERIES),
          new Address("POST", "/deliveries/{id}/met", CONFIRM_NEEDS_MET),
          new Address("POST", "/deliveries/{id}/feedback", GIVE_FEEDBACK),
          new Address("POST", "/deliveries/{id}/no-feedback", GIVE_FEEDBACK),
          new Address("POST", "/deliveries/{id}/summary", GIVE_FEEDBACK),
          new Address("POST", "/deliveries/{id}/summary/consent", GIVE_FEEDBACK),
          new Address("POST", "/deliveries/{id}/summary/withdrawal", GIVE_FEEDBACK),
          Address.open("GET", "/public/results"),
          Address.open("GET", "/public/results/file/{form}"),
          new Address("GET", "/practices", READ_PRACTICES),
          new Address("POST", "/practices", RECORD_PRACTICES),
          new Address("GET", "/practices/own", SUBMIT_PRACTICES),
          new Address("GET", "/practices/new", SUBMIT_PRACTICES),
          new Address("POST", "/practices/new", SUBMIT_PRACTICES),
          new Address("GET", "/practices/letters", PUBLISH_PRACTICES),
          new Address("POST", "/practices/letters", PUBLISH_PRACTICES),
          new Address("GET", "/practices/{id}", READ_PRACTICES),
          new Address("GET", "/practices/{id}/document", READ_PRACTICES),
          new Address("GET", "/practices/{id}/change", SUBMIT_PRACTICES),
          new Address("POST", "/practices/{id}/change", SUBMIT_PRACTICES),
          new Address("POST", "/practices/{id}/submission", SUBMIT_PRACTICES),
          new Address("POST", "/practices/{id}/submission/withdrawal", SUBMIT_PRACTICES),
          new Address("POST", "/practices/{id}/removal", SUBMIT_PRACTICES),
          new Address("GET", "/practices/{id}/shown", SUBMIT_PRACTICES),
          new Address("POST", "/practices/{id}/return", PUBLISH_PRACTICES),
          new Address("POST", "/practices/{id}/consent", PUBLISH_PRACTICES),
          new Address("POST", "/practices/{id}/withdrawal", PUBLISH_PRACTICES),
          Address.open("GET", "/public/practices"),
          Address.open("GET", "/public/practices/{id}/document"),
          Address.open("GET", "/public/practices/compilation/{form}"),
          Address.open("GET", "/public/practices/file/{form}"));

  private ProviderAddresses() {}
}
