package org.clearinghouse1540.startup;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The backups that the running program writes.
 *
 * @param folder the folder of the files
 * @param recipient the public key to which they are encrypted
 * @param every the time from one backup to the next
 * @param keep the number of backups that are kept; older ones are removed after a new one succeeded
 */
public record BackupPlan(Path folder, String recipient, Duration every, int keep) {}
