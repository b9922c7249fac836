// Light around the picture: the poster, nine pixels wide, stretched over the whole page by the browser.
const canvas = document.getElementById("ambient");
let wanted = null;

export function glow(poster) {
  wanted = poster;
  if (!poster) {
    canvas.classList.remove("lit");
    return;
  }
  const image = new Image();
  image.onload = () => {
    if (wanted !== poster) return;
    const brush = canvas.getContext("2d");
    brush.imageSmoothingQuality = "high";
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.classList.add("lit");
  };
  image.src = poster;
}
