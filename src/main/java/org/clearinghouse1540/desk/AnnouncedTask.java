package org.clearinghouse1540.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.tasks.Task;

/**
 * A task that a message is to announce.
 *
 * @param grant the role in which the account has the task
 * @param items the hashes that stand for the task and for each of its reminders, none announced yet
 * @param reminder whether the task itself was announced before
 */
record AnnouncedTask(Task task, RoleGrant grant, List<String> items, boolean reminder) {
  AnnouncedTask {
    items = List.copyOf(items);
  }

  /** The hash that stands for a task of an account in a role; it reveals nothing of the record. */
  static String item(Task task, RoleGrant grant, String stage) {
    String identity =
        String.join(
            "\n",
            stage,
            grant.words(),
            task.kind(),
            task.text(),
            task.received(),
            task.link(),
            task.since().toString());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
