package org.clearinghouse1540.access;

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
import java.util.Set;

/**
 * The table of permissions and of the roles that have them. Addresses name the permission that they
 * require, models of pages ask the current user for it, and the row-level security policies are
 * tested against it.
 */
public enum Permission {
  /** Own desk and account. */
  USE_OWN_ACCOUNT(Role.values()),
  /** Open and close accounts, grant roles, invite. */
  ADMINISTER_ACCOUNTS(ADMINISTRATOR),
  /** The status of the installation and its metrics. */
  READ_STATUS(ADMINISTRATOR),
  /** Invite agencies of one's own State. */
  INVITE_AGENCIES(POINT_OF_CONTACT),
  /** Messages that wait to be sent or were sent. */
  READ_OUTBOX(ADMINISTRATOR, SECRETARIAT, POINT_OF_CONTACT),
  /** Offline packets of a matrix. */
  EXCHANGE_PACKETS(POINT_OF_CONTACT, MISSION),
  /** Matrices: the State its own, the Committee all. */
  READ_MATRICES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Past states, checks and comparisons of matrices. */
  REVIEW_MATRICES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Place and lift a hold on a matrix. */
  HOLD_MATRICES(MEMBER, CHAIR, COORDINATOR),
  /** Record the approval of a matrix and publish it. */
  APPROVE_MATRICES(CHAIR, SECRETARIAT),
  /** Comment on, agree to and consent to one's own matrix. */
  ANSWER_MATRICES(POINT_OF_CONTACT, MISSION),
  /** Edit, import and send matrices. */
  EDIT_MATRICES(EXPERT),
  /** Correct cited documents. */
  EDIT_SOURCES(EXPERT),
  /** Documents and where they are cited. */
  READ_SOURCES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Provisions of several States side by side, and the passages that fields cite. */
  READ_PROVISIONS(EXPERT, SECRETARIAT),
  /**
   * Files as received: of the records that the current user may see, and those of one's own State
   * or provider.
   */
  READ_FILES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER, POINT_OF_CONTACT, MISSION),
  /** Add and correct files of a record. */
  ADD_FILES(EXPERT, CHAIR, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Withdraw files of one's own State, or record that a State withdrew them. */
  WITHDRAW_FILES(SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Import versions of the matrix form. */
  EDIT_FORMS(EXPERT, SECRETARIAT),
  /** Versions of the matrix form. */
  READ_FORMS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** One's own State's workspace. */
  USE_WORKSPACE(POINT_OF_CONTACT, MISSION),
  /** The archive of one's own State: all its records in one file. */
  TAKE_ARCHIVE(POINT_OF_CONTACT, MISSION),
  /** One's own State's points of contact: details, confirmation, notes for successors. */
  KEEP_CONTACTS(POINT_OF_CONTACT, MISSION),
  /** A point of contact: the State its own; the secretariat and the experts all. */
  READ_CONTACTS(EXPERT, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** The register of points of contact of all States and organizations. */
  READ_CONTACT_REGISTER(EXPERT, SECRETARIAT),
  /** Courses of points of contact, and the erasure of personal data. */
  CORRECT_CONTACTS(SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Record the notes verbales that open, change and end the entry of a point of contact. */
  RECORD_NOMINATIONS(SECRETARIAT),
  /** Questions to an agency. */
  ANSWER_QUESTIONS(AGENCY),
  /** Entries that States shared. */
  READ_SHARED_ENTRIES(
      EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER, REGIONAL_COORDINATOR),
  /** Record approvals and withdrawals for shared entries. */
  RELEASE_SHARED_ENTRIES(SECRETARIAT),
  /** Release an event to the public and withdraw it. */
  RELEASE_EVENTS(SECRETARIAT),
  /** The Committee's calendar. */
  USE_CALENDAR(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Brief packs of an event. */
  MAKE_BRIEFS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Draft and issue the information note of an event. */
  WRITE_EVENT_NOTES(EXPERT),
  /** Information notes, summaries by the Chair and yearly lists. */
  READ_EVENT_NOTES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Plan, correct, merge and follow up events. */
  EDIT_EVENTS(EXPERT, SECRETARIAT),
  /** Events. */
  READ_EVENTS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Profiles of States. */
  READ_STATES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Candidate offers for a need. */
  READ_CANDIDATES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Upload information notes and decide on the items found. */
  IMPORT_NOTES(EXPERT),
  /** Record a request for assistance as it arrives. */
  RECEIVE_REQUESTS(EXPERT, SECRETARIAT),
  /** Corrections of the details of a request: its State asks, the experts decide. */
  CORRECT_REQUESTS(EXPERT, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Record objection, consent and withdrawal of a requester. */
  DECIDE_CONSENT(SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Place and lift a hold on a case. */
  HOLD_CASES(MEMBER, CHAIR, COORDINATOR),
  /** Write the summary of a request. */
  SUMMARIZE_REQUESTS(EXPERT, SECRETARIAT),
  /** Take steps, draft letters and brief the Committee. */
  HANDLE_CASES(EXPERT, SECRETARIAT, CHAIR),
  /** Record official holidays and confirm the end of silence procedures. */
  RECORD_HOLIDAYS(SECRETARIAT),
  /** Record corrected and new versions of the procedure. */
  CORRECT_PROCEDURES(SECRETARIAT),
  /** Record dispatch and receipt of letters. */
  DISPATCH_LETTERS(SECRETARIAT, CHAIR),
  /** Requests and letters, within the limits of consent and procedure. */
  READ_REQUESTS(
      EXPERT,
      MEMBER,
      CHAIR,
      COORDINATOR,
      SECRETARIAT,
      POINT_OF_CONTACT,
      MISSION,
      PROVIDER,
      REGIONAL_COORDINATOR),
  /** All cases and the brief to the Committee. */
  READ_CASES(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Circulate offers and ask providers to confirm them. */
  CIRCULATE_OFFERS(SECRETARIAT),
  /** Submit an offer. */
  GIVE_OFFERS(PROVIDER),
  /** Draft, change, confirm and withdraw offers. */
  EDIT_OFFERS(SECRETARIAT, PROVIDER),
  /** Reply to an offer for one's own needs, and answer the questions of a State about one's own. */
  REPLY_TO_OFFERS(SECRETARIAT, PROVIDER, POINT_OF_CONTACT, MISSION),
  /** Accept or decline an offer for one's own needs, or ask about it. */
  DECIDE_ON_OFFERS(POINT_OF_CONTACT, MISSION),
  /** Offers of assistance. */
  READ_OFFERS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER, POINT_OF_CONTACT, MISSION),
  /** Entries of the register of providers. */
  EDIT_PROVIDERS(SECRETARIAT, PROVIDER),
  /** Choose whose accounts edit an entry in the register of providers. */
  ASSIGN_PROVIDERS(SECRETARIAT),
  /** The register of providers. */
  READ_PROVIDERS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER),
  /** Open needs, answers and subscriptions. */
  ANSWER_NEEDS(PROVIDER),
  /** The overview of activities by provider, State and subject area. */
  READ_ACTIVITIES(
      EXPERT,
      MEMBER,
      CHAIR,
      COORDINATOR,
      SECRETARIAT,
      PROVIDER,
      POINT_OF_CONTACT,
      MISSION,
      REGIONAL_COORDINATOR),
  /** Record that a need was met. */
  CONFIRM_NEEDS_MET(SECRETARIAT),
  /** Feedback on a delivery and its summary. */
  GIVE_FEEDBACK(PROVIDER, POINT_OF_CONTACT, MISSION),
  /** Record deliveries and their costs. */
  EDIT_DELIVERIES(SECRETARIAT, PROVIDER),
  /** Deliveries of assistance. */
  READ_DELIVERIES(
      EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER, POINT_OF_CONTACT, MISSION),
  /** Approve an effective practice for publication, return it, and record consents to it. */
  PUBLISH_PRACTICES(SECRETARIAT),
  /** Write the effective practices of one's own State or organization, submit and withdraw them. */
  SUBMIT_PRACTICES(POINT_OF_CONTACT, MISSION, PROVIDER),
  /** Write the national action plans of one's own State, and submit them. */
  EDIT_PLANS(POINT_OF_CONTACT, MISSION),
  /** Fill and report the lines of a plan for which an agency is asked. */
  REPORT_PLAN_LINES(AGENCY),
  /** Joint projects of States: open one, invite States, see who takes part. */
  USE_JOINT_PROJECTS(SECRETARIAT, POINT_OF_CONTACT, MISSION, REGIONAL_COORDINATOR),
  /** Take part in a joint project for one's own State, and share with the other States in it. */
  TAKE_PART(POINT_OF_CONTACT, MISSION),
  /** Joint texts that all their States sent to the Committee. */
  READ_JOINT_TEXTS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** National action plans that States submitted to the Committee. */
  READ_SUBMITTED_PLANS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Send a national report of one's own State, or record one as received. */
  SEND_REPORTS(EXPERT, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Publish a national report of one's own State, restrict it, and draft one. */
  PUBLISH_REPORTS(POINT_OF_CONTACT, MISSION),
  /** Draft letters that invite States to report. */
  INVITE_REPORTS(SECRETARIAT),
  /** National reports: the State its own, the Committee all. */
  READ_REPORTS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Record a report of a State as it was received. */
  RECORD_REPORTS(EXPERT, SECRETARIAT),
  /** Comprehensive reviews: record submissions, place passages, write proposals and sections. */
  WORK_ON_REVIEWS(EXPERT, SECRETARIAT),
  /** Comment on proposals of a comprehensive review. */
  COMMENT_ON_REVIEWS(MEMBER, CHAIR, COORDINATOR),
  /** Comprehensive reviews with submissions, passages, proposals and sections. */
  READ_REVIEWS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT),
  /** Submissions for comprehensive reviews: the State its own, the Committee all. */
  READ_SUBMISSIONS(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /**
   * Publish statements and submissions for reviews by the consent of their senders: a State its
   * own, the secretariat those of other senders.
   */
  PUBLISH_SUBMISSIONS(SECRETARIAT, POINT_OF_CONTACT, MISSION),
  /** Draft a yearly report on requests, offers and matches. */
  DRAFT_YEARLY_REPORTS(EXPERT, SECRETARIAT),
  /** Record the approval of a yearly report, or end its publication. */
  APPROVE_YEARLY_REPORTS(SECRETARIAT),
  /** Submissions of one's own State for comprehensive reviews, as a list. */
  READ_OWN_SUBMISSIONS(POINT_OF_CONTACT, MISSION),
  /** Record effective practices. */
  RECORD_PRACTICES(EXPERT, SECRETARIAT),
  /** Effective practices. */
  READ_PRACTICES(
      EXPERT,
      MEMBER,
      CHAIR,
      COORDINATOR,
      SECRETARIAT,
      PROVIDER,
      POINT_OF_CONTACT,
      MISSION,
      REGIONAL_COORDINATOR),
  /** Propose a need voiced at an event to its State. */
  PROPOSE_NEEDS(EXPERT),
  /** Draft needs and send them as a request. */
  DRAFT_NEEDS(POINT_OF_CONTACT, MISSION),
  /** Propose changes to one's own matrix. */
  PROPOSE_FIELD_CHANGES(POINT_OF_CONTACT, MISSION),
  /** The history of a need. */
  READ_NEED_HISTORY(
      EXPERT,
      MEMBER,
      CHAIR,
      COORDINATOR,
      SECRETARIAT,
      PROVIDER,
      REGIONAL_COORDINATOR,
      POINT_OF_CONTACT,
      MISSION);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles that hold this permission. */
  public Set<Role> roles() {
    return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
  }

  /** Whether a role holds this permission. */
  public boolean isHeldBy(Role role) {
    return roles.contains(role);
  }
}
