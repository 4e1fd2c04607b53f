/** The way between this page and the window around it: JSON text, both ways. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  /** What lies in the page as data, null where it does not. */
  function held(id) {
    const element = document.getElementById(id);
    return element && JSON.parse(element.textContent);
  }

  /**
   * Reads one of the base map's files; those that every start needs lie in the page.
   * @returns {Promise<object>}
   */
  D.source = function (name) {
    const given = held(name);
    if (given) return Promise.resolve(given);
    return fetch(name).then((answer) => {
      if (!answer.ok) throw new Error(name + ": " + answer.status);
      return answer.json();
    });
  };

  /** The messages that the window sent with the page. */
  D.words = () => held("words").map((text) => JSON.parse(text));

  /** Calls back with each message of the window; gives the way to answer. */
  D.connect = function (listener, ready) {
    new QWebChannel(qt.webChannelTransport, (channel) => {
      const { dateline } = channel.objects;
      dateline.message.connect((text) => listener(JSON.parse(text)));
      ready((message) => dateline.receive(JSON.stringify(message)));
    });
  };
})(window.Dateline);
