// HLS into a video element: by Media Source Extensions where there are any, by the browser itself elsewhere.

const HLS_SCRIPT = "/webjars/hls.js/1.4.12/dist/hls.min.js";
const MEDIA_TRIES = 3;
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
  video.addEventListener("error", trouble);
  video.src = address;
  return () => {
    video.removeEventListener("error", trouble);
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
    maxBufferLength: 20,
    backBufferLength: 60,
  });
  let tries = 0;
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    if (++tries <= MEDIA_TRIES && error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else onTrouble();
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  return () => hls.destroy();
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
