/** The way between this page and the window around it: JSON text, both ways. */
window.Dateline = window.Dateline || {};
(function (D) {
  "use strict";

  /**
   * Reads one of the base map's files; those that every start needs came with the
   * scripts. @returns {Promise<object>}
   */
  D.source = function (name) {
    const given = D.given && D.given[name];
    if (given) return Promise.resolve(given);
    return fetch(name).then((answer) => {
      if (!answer.ok) throw new Error(name + ": " + answer.status);
      return answer.json();
    });
  };

  /** Calls back with each message of the window; gives the way to answer. */
  D.connect = function (listener, ready) {
    new QWebChannel(qt.webChannelTransport, (channel) => {
      const { dateline } = channel.objects;
      dateline.message.connect((text) => listener(JSON.parse(text)));
      ready((message) => dateline.receive(JSON.stringify(message)));
    });
  };
})(window.Dateline);
