package dev.reelmill.publish;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeasedWork;
import dev.reelmill.job.Leases;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes films visible: all objects into the store, then the catalogue row and the job's state in
 * one transaction.
 *
 * <p>Both steps may be repeated: objects of the same film are the same bytes under the same keys,
 * and the row is written once. A late attempt that lost its lease is refused by the queue before it
 * can change the catalogue.
 */
public final class Publisher {
  private final ObjectStore store;
  private final LeasedWork jobs;
  private final Consumer<Lease> indexing;

  /** Publishes into a store and a catalogue; catalogue and jobs are tables of one database. */
  public Publisher(
      ObjectStore store,
      VideoCatalog catalog,
      Leases jobs,
      PlatformTransactionManager transactions) {
    this(store, jobs, new Indexing(store, catalog, jobs, transactions)::index);
  }

  /**
   * The same where the catalogue is reached in another way.
   *
   * @param indexing puts the uploaded video into it, exactly once, and marks the job ready
   */
  public Publisher(ObjectStore store, LeasedWork jobs, Consumer<Lease> indexing) {
    this.store = store;
    this.jobs = jobs;
    this.indexing = indexing;
  }

  /** Lets the job's film be watched while it is made; to be closed by the caller. */
  public LiveFilm live(Lease lease) {
    return new LiveFilm(store, jobs, lease);
  }

  /**
   * Stores every object of the film and marks the job uploaded: first, all at once, what others
   * name, then playlists and metadata in order.
   *
   * @param stored keys that this attempt has stored already
   * @return all of the film's objects, those stored already among them
   */
  public Upload upload(Lease lease, FilmPackage film, Set<String> stored) {
    Map<String, FilmObject> named = new LinkedHashMap<>();
    List<FilmObject> naming = new ArrayList<>();
    List<FilmObject> objects = FilmObjects.of(lease.job().videoId(), film);
    for (FilmObject object : objects) {
      if (ObjectKeys.namesOthers(object.key())) {
        naming.add(object);
      } else if (!stored.contains(object.key())) {
        named.put(object.key(), object);
      }
    }
    AllAtOnce.each(named, (key, object) -> put(object));
    naming.forEach(this::put);
    jobs.uploaded(lease);
    return new Upload(objects.size(), objects.stream().mapToLong(FilmObject::bytes).sum());
  }

  private void put(FilmObject object) {
    switch (object) {
      case FilmObject.OfFile file -> store.put(file.key(), file.file());
      case FilmObject.OfText text -> store.put(text.key(), text.content());
    }
  }

  /** Puts the uploaded video into the catalogue, exactly once, and marks the job ready. */
  public void index(Lease lease) {
    indexing.accept(lease);
  }
}
