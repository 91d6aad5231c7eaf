// SPDX-License-Identifier: Apache-2.0
// Keeps the query and the fragment, which a refresh in the page would drop.

const target = document.getElementById('target').href;
location.replace(target + location.search + location.hash);
