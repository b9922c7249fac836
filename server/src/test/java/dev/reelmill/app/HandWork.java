package dev.reelmill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** Does by hand what a worker does, with objects that only have the names of a film's. */
public final class HandWork {

  private static final byte[] FILM = new byte[100_000];

  private static final String PLAYLIST =
      """
      #EXTM3U
      #EXT-X-VERSION:7
      #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",CHANNELS="2",URI="audio/playlist.m3u8"
      #EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=720x1280,AUDIO="sound"
      720p/playlist.m3u8
      #EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=360x640,AUDIO="sound"
      360p/playlist.m3u8
      #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=90000,RESOLUTION=720x1280,URI="720p/iframes.m3u8"
      """;

  private static final String METADATA;

  static {
    new Random(7).nextBytes(FILM);
    METADATA =
        """
        {"title":"A film: by/hand","size_bytes":%d,"objects":[{"name":"video.mp4","bytes":100000,"sha256":"%s"}]}
        """
            .formatted(FILM.length, hash());
  }

  private final JobStore jobs;
  private final Leases leases;
  private final ObjectStore objects;
  private final VideoCatalog videos;

  /** Work for the jobs of a server that has no workers. */
  public HandWork(SharedServer server) {
    jobs = server.part(JobStore.class);
    leases = server.part(Leases.class);
    objects = server.part(ObjectStore.class);
    videos = server.part(VideoCatalog.class);
  }

  /** The film as one file. */
  public static byte[] film() {
    return FILM.clone();
  }

  /** SHA-256 of that file, in hex. */
  public static String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILM));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Claims the work of a job; what others left in the queue is cancelled on the way. */
  public Lease claim(UUID jobId) {
    UUID video = jobs.find(jobId).orElseThrow().videoId();
    while (true) {
      Lease lease = leases.claim("by hand").orElseThrow();
      if (lease.job().videoId().equals(video)) {
        return lease;
      }
      jobs.cancel(lease.jobId());
    }
  }

  /** The film can be watched while it is made. */
  public void playable(Lease lease) {
    objects.put(
        ObjectKeys.liveMultivariantPlaylist(lease.job().videoId()), PLAYLIST.getBytes(UTF_8));
    leases.playable(lease);
  }

  /** The film is made and published. */
  public Job publish(Lease lease) {
    UUID video = lease.job().videoId();
    objects.put(ObjectKeys.mp4(video), FILM);
    objects.put(ObjectKeys.multivariantPlaylist(video), PLAYLIST.getBytes(UTF_8));
    objects.put(ObjectKeys.captions(video), "WEBVTT\n".getBytes(UTF_8));
    for (String size : new String[] {"small", "medium", "large"}) {
      objects.put(ObjectKeys.thumbnail(video, size), size.getBytes(UTF_8));
    }
    leases.uploaded(lease);
    videos.insert(
        new PublishedVideo(
            video,
            lease.jobId(),
            lease.job().subject(),
            lease.job().workKey(),
            "A film: by/hand",
            "midnight",
            12.5,
            720,
            1280,
            METADATA,
            Instant.now()));
    leases.indexed(lease);
    leases.ready(lease);
    return jobs.find(lease.jobId()).orElseThrow();
  }
}
