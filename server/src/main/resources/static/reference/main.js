// The page asks as whoever is signed in: the cookie goes along by itself, the token against forgery does not.
const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1];

SwaggerUIBundle({
  url: "/v3/api-docs",
  dom_id: "#doors",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: request => {
    const forgery = token();
    if (forgery && !["GET", "HEAD"].includes(request.method ?? "GET")) {
      request.headers["X-XSRF-TOKEN"] = decodeURIComponent(forgery);
    }
    return request;
  },
});
