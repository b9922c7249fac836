// HLS into a video element: by Media Source Extensions where there are any, by the browser itself elsewhere.
// A film that is still being made plays from its beginning, too; its playlist grows until it has an end.

const HLS_SCRIPT = "/webjars/hls.js/1.4.12/dist/hls.min.js";
const MEDIA_TRIES = 3;
const PREPARED_SECONDS = 4;
const PLAYING_SECONDS = 30;
let loading = null;

function loadHls() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = HLS_SCRIPT;
    script.onload = () => resolve(window.Hls);
    script.onerror = () => {
      loading = null;
      reject(new Error("hls.js did not load"));
    };
    document.head.append(script);
  });
  return loading;
}

function attachNative(video, address, onTrouble) {
  const trouble = () => onTrouble();
  const rewind = () => (video.currentTime = 0);
  video.addEventListener("error", trouble);
  video.addEventListener("loadedmetadata", rewind);
  video.src = address;
  return () => {
    video.removeEventListener("error", trouble);
    video.removeEventListener("loadedmetadata", rewind);
    empty(video);
  };
}

function empty(video) {
  video.removeAttribute("src");
  video.load();
}

function attachHls(Hls, video, address, onTrouble) {
  const hls = new Hls({
    enableWorker: false, // fMP4 needs no remuxing, and a worker would need a blob: script
    capLevelToPlayerSize: true,
    abrEwmaDefaultEstimate: 4_000_000,
    startPosition: 0,
    maxBufferSize: 0, // or seconds would not count before 60 MB
    maxBufferLength: video.paused ? PREPARED_SECONDS : PLAYING_SECONDS,
    backBufferLength: 60,
  });
  const more = () => (hls.config.maxBufferLength = PLAYING_SECONDS);
  let tries = 0;
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    if (++tries <= MEDIA_TRIES && error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else onTrouble();
  });
  video.addEventListener("play", more);
  hls.loadSource(address);
  hls.attachMedia(video);
  return () => {
    video.removeEventListener("play", more);
    hls.destroy();
  };
}

/** Starts loading; onTrouble is called once nothing more will come. Answers the function that lets go of it all. */
export function attach(video, address, onTrouble) {
  let detach = null;
  let gone = false;
  const native = () => attachNative(video, address, onTrouble);
  if (!("MediaSource" in window)) {
    detach = native();
  } else {
    loadHls().then(
      (Hls) => {
        if (!gone) detach = Hls.isSupported() ? attachHls(Hls, video, address, onTrouble) : native();
      },
      () => gone || onTrouble(),
    );
  }
  return () => {
    gone = true;
    detach?.();
  };
}
