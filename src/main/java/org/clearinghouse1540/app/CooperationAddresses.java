package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.READ_JOINT_TEXTS;
import static org.clearinghouse1540.access.Permission.TAKE_PART;
import static org.clearinghouse1540.access.Permission.USE_JOINT_PROJECTS;

import java.util.List;

/** The addresses of joint projects of States. */
final class CooperationAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/joint-projects", USE_JOINT_PROJECTS),
          new Address("POST", "/joint-projects", USE_JOINT_PROJECTS),
          new Address("GET", "/joint-projects/{id}", USE_JOINT_PROJECTS),
          new Address("POST", "/joint-projects/{id}/invitations", USE_JOINT_PROJECTS),
          new Address("POST", "/joint-projects/{id}/answer", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/leaving", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/lines", TAKE_PART),
          new Address("GET", "/joint-projects/{id}/lines/{item}", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/lines/{item}", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/lines/{item}/sharing", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/lines/{item}/withdrawal", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/lines/{item}/removal", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/texts", TAKE_PART),
          new Address("GET", "/joint-projects/{id}/texts/{item}", TAKE_PART),
          new Address("GET", "/joint-projects/{id}/texts/{item}/shown", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/texts/{item}/comments", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/texts/{item}/answer", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/recommendations", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/recommendations/earlier", TAKE_PART),
          new Address("GET", "/joint-projects/{id}/recommendations/{item}", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/recommendations/{item}", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/schedule", USE_JOINT_PROJECTS),
          new Address("POST", "/joint-projects/{id}/schedule/{item}", USE_JOINT_PROJECTS),
          new Address("POST", "/joint-projects/{id}/files", TAKE_PART),
          new Address("GET", "/joint-projects/{id}/files/{item}", TAKE_PART),
          new Address("POST", "/joint-projects/{id}/files/{item}/withdrawal", TAKE_PART),
          new Address("GET", "/joint-projects/{id}/file/{form}", TAKE_PART),
          new Address("GET", "/joint-texts", READ_JOINT_TEXTS),
          new Address("GET", "/joint-texts/{id}", READ_JOINT_TEXTS),
          Address.open("GET", "/public/joint-texts"),
          Address.open("GET", "/public/joint-texts/file/{form}"),
          Address.open("GET", "/public/joint-texts/{id}"));

  private CooperationAddresses() {}
}
