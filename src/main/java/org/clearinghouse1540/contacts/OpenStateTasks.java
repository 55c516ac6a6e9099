package org.clearinghouse1540.contacts;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.OpenTasks;
import org.clearinghouse1540.tasks.Task;
import org.springframework.stereotype.Component;

/** The open tasks of a State, as the account of a contact has them on its desk. */
@Component
record OpenStateTasks(OpenTasks tasks) {

  /** Their number; nothing if the contact has no open account. */
  Optional<Long> count(Contact contact, ContactAccounts accounts) {
    return accounts
        .open(contact)
        .map(account -> new Viewer(account.name(), contact.duty().place().role(), contact.party()))
        .map(
            viewer ->
                ViewerDataSource.as(
                    viewer.asker(),
                    () ->
                        tasks.listFor(viewer, Language.EN).stream()
                            .filter(task -> !task.isNotice())
                            .map(Task::kind)
                            .count()));
  }
}
