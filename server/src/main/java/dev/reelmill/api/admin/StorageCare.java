package dev.reelmill.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** Looks after the objects of videos. */
public interface StorageCare {

  /** Videos that have objects, but neither a row in the catalogue nor a job under way. */
  List<OrphanedVideo> orphans();

  /**
   * Removes what nobody needs.
   *
   * @param dryRun tells only what would be removed
   */
  CleanupReport clean(boolean dryRun);

  /**
   * A video whose objects belong to nothing.
   *
   * @param objects how many
   */
  record OrphanedVideo(@JsonProperty("video_id") UUID videoId, int objects) {}

  /**
   * What was removed, or would be.
   *
   * @param expiredDeleted videos whose time was over
   * @param orphanedDeleted objects that belonged to nothing
   * @param lruEvicted videos that were used least recently
   * @param diskUsageGb what is kept afterwards, in 10⁹ bytes; in a bucket, of all videos
   */
  record CleanupReport(
      @JsonProperty("dry_run") boolean dryRun,
      @JsonProperty("expired_deleted") int expiredDeleted,
      @JsonProperty("orphaned_deleted") int orphanedDeleted,
      @JsonProperty("lru_evicted") int lruEvicted,
      @JsonProperty("disk_usage_gb") double diskUsageGb) {}
}
