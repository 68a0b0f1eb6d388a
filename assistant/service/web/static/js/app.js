// What the page can do beyond plain forms and links; everything works without it too.
import { wireConversation } from "./conversation.js";
import { wireCopying } from "./copying.js";
import { wireDrawer } from "./drawer.js";
import { wireDropping } from "./dropping.js";
import { wireGround } from "./ground.js";
import { wireGrouping } from "./grouping.js";
import { wireSwapping } from "./swapping.js";

for (const wire of [wireGround, wireConversation, wireSwapping, wireGrouping, wireDropping, wireDrawer, wireCopying]) wire();
