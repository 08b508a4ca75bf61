/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  // This folder alone: the one around it has a lockfile too.
  turbopack: { root: import.meta.dirname },
};
